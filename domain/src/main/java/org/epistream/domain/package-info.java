/** What Epistream speaks of, in plain Java: no Kafka, no HanLP, no database, no web. */
@NullMarked
package org.epistream.domain;

import org.jspecify.annotations.NullMarked;
