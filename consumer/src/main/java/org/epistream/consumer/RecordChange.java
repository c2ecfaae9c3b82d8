package org.epistream.consumer;

import org.apache.kafka.common.TopicPartition;

/**
 * A change, and the record that it comes from.
 *
 * @param partition where the record stands
 */
record RecordChange(Change change, TopicPartition partition, long offset) {}
