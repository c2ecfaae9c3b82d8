package org.epistream.text.entity;

/** How the last word of a title stands to a name. */
enum Head {
    /** The title stands before the name (县长甲某某). */
    BEFORE,
    /** It can also stand behind it (甲某某总书记). */
    BOTH,
    /** A word for kin, which names a person but is no title (儿子甲某某). */
    KIN,
    /** A word for ordinary people, whose name the tagger must see as well (志愿者甲某某). */
    WEAK
}
