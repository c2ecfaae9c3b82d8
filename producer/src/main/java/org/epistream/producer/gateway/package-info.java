/** Takes reports in over HTTP, and answers once the brokers have acknowledged them. */
@NullMarked
package org.epistream.producer.gateway;

import org.jspecify.annotations.NullMarked;
