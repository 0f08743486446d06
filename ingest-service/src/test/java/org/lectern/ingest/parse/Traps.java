package org.lectern.ingest.parse;

/** Pieces that are put into pages to trouble a parser. */
final class Traps {

    static final String[] OPENING = {
        "<div>",
        "<b>",
        "<b><p>",
        "<table><tr><td>",
        "<a href=x><p>",
        "<svg>",
        "<ul><li>",
        "<select><option>",
        "<sub>",
        "<sec><p>",
        "[",
        "{\"a\":",
        "(",
        "<i id=",
        "<template>",
        "<math><mi>"
    };
    static final String[] ENTITIES = {
        "&amp;", "&amp;amp;lt;", "&eacute;", "&#0;", "&#x110000;", "&nobody;", "&", "&a;", "&lt;b&gt;"
    };
    static final String BOMB =
            "<?xml version='1.0'?><!DOCTYPE article [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;'>]>";
    /** What patterns with a choice at every step stumble over. */
    static final String[] REPEATED = {
        " ",
        "\n",
        "\t ",
        ",",
        "1,",
        "1, 2",
        "a.",
        "A. ",
        "Ada Quill, ",
        "Ada Quill1,2; ",
        "(1(",
        "2024;",
        "2024 Mar ",
        "12(3):45-",
        "10.5555/a",
        "10.5555/",
        "doi:",
        "-",
        "\u2013 ",
        "Vol. 1 ",
        "METHODS: ",
        "Keywords: ",
        "Abstract\n",
        "Abstract. ",
        "CC BY ",
        "http://",
        "and ",
        ", MD",
        "*",
        "\u00e9",
        "\ud83d\ude00",
        "0",
        "9",
        "Jr ",
        "et al. ",
        "Salt Lett. ",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "<p>",
        "</p>",
        "<br>",
        "<h2>Abstract</h2>",
        "<meta name=citation_author content=Q>",
        "\u0301",
        "\u200b",
        "\u00a0"
    };

    static final String[] WORDS = {
        "<meta name='citation_title' content='Salt'>",
        "<meta name='citation_doi' content='10.5555/a'>",
        "<meta charset='utf-16'>",
        "<script>",
        "</script>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "</body>",
        "</html>",
        "</article>",
        "</PubmedArticle>",
        "<table>",
        "<plaintext>",
        "<frameset>",
        "<base href='javascript:x'>",
        "<h1></h1>",
        "<script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\",\"headline\":[[{}]]}</script>",
        "\nAbstract\n",
        "\nRelated Resources\n",
        "\nPMID: 99999999999\n",
        "\uFEFF",
        "\uD800",
        "\u0000",
        "\u001B$B"
    };

    private Traps() {}
}
