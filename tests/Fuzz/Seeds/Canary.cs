namespace Fuzz.Seeds;

/// <summary>Texts that try to be more than text. The word in each tells where in emitted code it came to stand.</summary>
/// <remarks>
/// No identifier that is made of a text keeps the underscore: one that has it stands there because the text had ended a literal or a
/// comment.
/// </remarks>
internal static class Canary
{
    public const string Word = "qzx_canary";

    /// <summary>What is left of the word in an identifier that is made of it.</summary>
    public const string Root = "qzx";

    private static readonly string[] Texts =
    [
        "a\"; class {0} {{ }} //",
        "a\"\"\" + {0} + \"\"\"",
        "a */ class {0} {{ }} /*",
        "a\nclass {0} {{ }}\n",
        "a\r\n#error {0}\r\n",
        "a\u2028#if {0}\u2028",
        "a\u2029class {0} {{ }}\u2029",
        "a\u0085#pragma warning disable {0}\u0085",
        "a\\u000aclass {0} {{ }}",
        "a\\\"; class {0} {{ }} //",
        "a{{a {0}}}",
        "a{{ a {0}() }}",
        "a}}}} public class {0} {{{{",
        "a</summary><evil>a {0}</evil><summary>",
        "a <see cref=\"T:a.{0}\"/>",
        "a]]> {0} <![CDATA[",
        "a --> {0} <!--",
        "a&#10;&#x0; {0} &undefined;",
        "a // a {0}",
        "a /// a {0}",
        "a' + {0} + '",
        "a\t\v\f\u001b[31m{0}",
        "a\u202e\u2066{0}\u2069",
        "a\u200b\ufeff{0}\u00ad\u180e",
        "a\ud83d\ude00 {0} \ud83d\ude00",
        "a\udb40\udc41{0}",
        "::error file=a::{0}",
        "##vso[task.setvariable variable=PATH]{0}",
        "a\n::error::{0}",
        "a\ncsc : error CS9999: {0}",
        "a?a {0}#a {0}&a {0}=",
        "a{{1}} a {0} {{2}}",
        "a%0a%00{0}",
        "class {0}",
        "a@{0} $\"{{x}}\"",
        "[assembly: {0}]",
        "a~1~0 a {0} ../..",
    ];

    public static string Any(Random random)
    {
        string text = Texts[random.Next(Texts.Length)]
            .Replace("{0}", Word, StringComparison.Ordinal)
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal);
        return random.Next(20) == 0 ? string.Concat(Enumerable.Repeat(text, random.Next(2, 60))) : text;
    }
}
