package org.epistream.events;

import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types it carries and the policy it is created with.
 *
 * @param name full name, prefix and generation included
 * @param keys how its keys are written
 * @param values how its values are written
 * @param policy how it is kept
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, TopicPolicy policy) {}
