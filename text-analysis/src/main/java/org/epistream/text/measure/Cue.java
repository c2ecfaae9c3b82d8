package org.epistream.text.measure;

/** What a word says about the clause it stands in. */
enum Cue {
    /** Someone is quoted giving orders (强调, 要求). */
    ORDERS_FOLLOW,
    /** Someone is quoted telling facts (通报, 介绍). */
    FACTS_FOLLOW,
    /** Faults are listed from here on (点出两个毛病). */
    FAULTS_FOLLOW,
    /** An order (要, 必须). */
    ORDER,
    /** What an order is for (确保, 引导): an order where no fact is told, in its own clause alone. */
    PURPOSE,
    /** A threat (严肃追责): an order behind a plan too, but no order where a fact stands before it. */
    THREAT,
    /** A fact (已, 累计). */
    FACT,
    /** A visitor's doing (查看, 询问): a fact, but not where orders are being given. */
    VISIT,
    /** Something to come (将, 拟). */
    PLAN,
    /** Something to come in its own clause alone (另行通知). */
    NOTE,
    /** What comes next (下一步): an order where orders are given, otherwise a plan. */
    NEXT,
    /** An end (解除, 恢复). */
    END,
    /** A change from one measure to another (由集中隔离改为居家隔离): the first has ended. */
    CHANGE,
    /** A fault (走过场, 不到位). */
    FAULT,
    /** The mending of a fault (补齐, 整改), which makes it an order. */
    REMEDY,
    /** A few of many (个别, 少数), where no order stands beside it a fault, to the end of the sentence. */
    FEW,
    /** Nothing: the word holds another cue's character (重要, 供应). */
    NONE
}
