using System.Text;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes documentation comments: the only door through which a document's texts come into emitted code as comments.</summary>
internal static class XmlDoc
{
    /// <summary>How wide text is wrapped, and how wide one line may be that holds a whole element.</summary>
    private const int Width = 110;
    private const int LineWidth = 124;

    private static readonly Regex Code = new("`([^`]+)`", RegexOptions.CultureInvariant);

    public static void Write(SourceWriter writer, DocPlan doc)
    {
        Element(writer, "summary", doc.Summary);
        if (doc.Remarks.Count == 1)
        {
            Element(writer, "remarks", doc.Remarks[0]);
        }
        else if (doc.Remarks.Count > 1)
        {
            writer.Line("/// <remarks>");
            foreach (string paragraph in doc.Remarks)
            {
                Element(writer, "para", paragraph);
            }

            writer.Line("/// </remarks>");
        }
    }

    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", text);

    public static void Parameter(SourceWriter writer, string name, string text) =>
        Element(writer, "param", text, $" name=\"{name.TrimStart('@')}\"");

    /// <summary>What parameters mean stands at another method of the type.</summary>
    public static void InheritParameters(SourceWriter writer, string method) =>
        writer.Line($"/// <inheritdoc cref=\"{method}\" path=\"/param\"/>");

    public static void Returns(SourceWriter writer, string text) => Element(writer, "returns", text);

    public static void Exception(SourceWriter writer, string type, string text) =>
        Element(writer, "exception", text, $" cref=\"{type}\"");

    /// <summary>One line where it fits, else the text on lines of its own.</summary>
    private static void Element(SourceWriter writer, string name, string text, string attributes = "")
    {
        if (text.Length == 0)
        {
            return;
        }

        string escaped = Escape(text);
        int length = "/// <></>".Length + (name.Length * 2) + attributes.Length + escaped.Length;
        if (length <= LineWidth)
        {
            writer.Line($"/// <{name}{attributes}>{escaped}</{name}>");
            return;
        }

        writer.Line($"/// <{name}{attributes}>");
        WriteWrapped(writer, escaped);
        writer.Line($"/// </{name}>");
    }

    private static string Escape(string text)
    {
        int index = 0;
        while (index < text.Length && IsPlain(text[index]))
        {
            index++;
        }

        if (index == text.Length)
        {
            return text;
        }

        StringBuilder escaped = new(text, 0, index, text.Length + 16);
        for (; index < text.Length; index++)
        {
            AppendEscaped(escaped, text, ref index);
        }

        return Code.Replace(escaped.ToString(), "<c>$1</c>");
    }

    /// <summary>Most texts are nothing but such.</summary>
    private static bool IsPlain(char character) =>
        character is >= ' ' and < '\u007F' and not ('&' or '<' or '>' or '`');

    /// <summary>Anything that ends a line in C#, or is no character of XML, is a space.</summary>
    private static void AppendEscaped(StringBuilder escaped, string text, ref int index)
    {
        char character = text[index];
        switch (character)
        {
            case '&':
                escaped.Append("&amp;");
                break;
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF':
            case >= '\u202A' and <= '\u202E':
            case >= '\u2066' and <= '\u2069':
                escaped.Append(' ');
                break;
            case >= '\uD800' and <= '\uDFFF':
                AppendSurrogates(escaped, text, ref index);
                break;
            default:
                escaped.Append(character);
                break;
        }
    }

    private static void AppendSurrogates(StringBuilder escaped, string text, ref int index)
    {
        if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            escaped.Append(text[index]).Append(text[index + 1]);
            index++;
        }
        else
        {
            escaped.Append('\uFFFD');
        }
    }

    private static void WriteWrapped(SourceWriter writer, string text)
    {
        StringBuilder line = new(LineWidth);
        foreach (string word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                writer.Line($"/// {line.ToString()}");
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        writer.Line($"/// {line.ToString()}");
    }
}
