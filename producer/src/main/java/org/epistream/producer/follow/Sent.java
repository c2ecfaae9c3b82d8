package org.epistream.producer.follow;

/**
 * What became of a file.
 *
 * @param file where it was dropped
 * @param reports how many were sent
 * @param refused how many were none and were set aside
 */
public record Sent(String file, long reports, long withdrawals, long refused) {}
