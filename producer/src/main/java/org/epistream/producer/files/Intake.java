package org.epistream.producer.files;

/** Receives what was found in the inputs, one at a time and in order. */
@FunctionalInterface
public interface Intake {
    void take(Found found);
}
