package org.epistream.text.page;

/**
 * One line of a page.
 *
 * @param from first unit
 * @param to unit after the last, without the line end
 * @param words its text without the spaces around it; not empty
 * @param role what it is there for
 */
record Line(int from, int to, String words, Role role) {
    /** What a line is there for. */
    enum Role {
        /** Belongs to the site. */
        CHROME,
        /** Says who made the article and when. */
        CREDITS,
        /** Could be a headline: short, and no sentence. */
        HEADLINE,
        /** Text of an article. */
        BODY
    }
}
