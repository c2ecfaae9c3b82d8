package org.epistream.system;

/** A report of somebody who wants more than to be counted. */
final class Hostile {
    static final String BODY = """
            河南省平顶山市<script>window.hostile = 1; alert('标题')</script>召开疫情防控会议\u202E\u2067

            2022年3月12日，河南省平顶山市开展全员核酸检测<script>window.hostile = 2</script>，\
            暂停公交"><img src=x onerror="window.hostile = 3">，关闭影院{{7*7}}${7*7}=cmd|'/c calc'!A1。
            县委书记张<svg onload=alert(4)>三要求\u202E落实\u200F集中隔离javascript:alert(5)，确诊病例12例<style>body{display:none}</style>。
            """;

    private Hostile() {}
}
