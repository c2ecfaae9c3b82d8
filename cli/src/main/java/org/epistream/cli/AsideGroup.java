package org.epistream.cli;

import org.epistream.producer.aside.AsideKind;

/** The verbs for one kind of what was set aside; they are the same for every kind. */
abstract class AsideGroup extends VerbGroup {
    /** Which topic they work on. */
    abstract AsideKind kind();
}
