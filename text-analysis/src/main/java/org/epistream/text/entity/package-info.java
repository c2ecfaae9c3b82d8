/** Persons with their titles, bodies and meetings in a text. */
@NullMarked
package org.epistream.text.entity;

import org.jspecify.annotations.NullMarked;
