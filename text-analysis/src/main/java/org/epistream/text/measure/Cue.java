package org.epistream.text.measure;

/** What a word says about the clause it stands in. */
enum Cue {
    /** Someone is quoted giving orders (强调, 要求). */
    ORDERS_FOLLOW,
    /** Someone is quoted telling facts (通报, 介绍). */
    FACTS_FOLLOW,
    /** An order (要, 必须). */
    ORDER,
    /** A fact (已, 累计). */
    FACT,
    /** Something to come (将, 拟). */
    PLAN,
    /** An end (解除, 恢复). */
    END,
    /** A fault (走过场, 不到位). */
    FAULT,
    /** A few of many (个别, 少数), where no order stands beside it a fault. */
    FEW,
    /** Nothing: the word holds another cue's character (重要, 供应). */
    NONE
}
