/** A real Kafka broker inside this JVM, for a machine that has no other. */
@NullMarked
package org.epistream.broker;

import org.jspecify.annotations.NullMarked;
