package org.epistream.producer.gateway;

/**
 * What a request carries.
 *
 * @param bytes all of it, or its beginning where it is larger than a request may be
 * @param whole whether it is all
 */
record Body(byte[] bytes, boolean whole) {
    static final Body NONE = new Body(new byte[0], true);
}
