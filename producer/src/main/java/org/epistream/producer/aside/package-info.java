/** What was set aside: reads it, sends it to the raw topic again, and marks what became of it. */
@NullMarked
package org.epistream.producer.aside;

import org.jspecify.annotations.NullMarked;
