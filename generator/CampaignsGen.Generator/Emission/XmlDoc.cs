using System.Text;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes documentation comments. All text of the document that becomes a comment in the generated code passes through here.</summary>
internal static class XmlDoc
{
    private const string Start = "/// ";

    public static void Write(SourceWriter writer, DocPlan doc)
    {
        Element(writer, "summary", doc.Summary);
        if (doc.Remarks.Count == 1)
        {
            Element(writer, "remarks", doc.Remarks[0]);
            return;
        }

        for (int index = 0; index < doc.Remarks.Count; index++)
        {
            string open = index == 0 ? "<remarks><para>" : "<para>";
            string close = index == doc.Remarks.Count - 1 ? "</para></remarks>" : "</para>";
            Write(writer, open, doc.Remarks[index], close);
        }
    }

    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", text);

    /// <summary>Writes a summary that refers to another member of the type.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="verb">The text before the member, which needs no escaping.</param>
    /// <param name="method">The member.</param>
    /// <param name="text">The text after the member, which needs no escaping.</param>
    public static void SummaryOf(SourceWriter writer, string verb, string method, string text)
    {
        string start = $"/// <summary>{verb}";
        string member = $"<see cref=\"{method}\"/>";
        string end = $"{text}</summary>";
        if (writer.Fits($"{start} {member} {end}"))
        {
            writer.Line($"{start} {member} {end}");
        }
        else if (writer.Fits($"{start} {member}"))
        {
            writer.Line($"{start} {member}");
            writer.Line($"/// {end}");
        }
        else
        {
            writer.Line(start);
            writer.Line($"/// {member}");
            writer.Line($"/// {end}");
        }
    }

    public static void Parameter(SourceWriter writer, string name, string text) =>
        Element(writer, "param", text, $" name=\"{name.TrimStart('@')}\"");

    /// <summary>Writes a reference to another method of the type that documents the parameters.</summary>
    public static void InheritParameters(SourceWriter writer, string method) =>
        writer.Line($"/// <inheritdoc cref=\"{method}\" path=\"/param\"/>");

    public static void Returns(SourceWriter writer, string text) => Element(writer, "returns", text);

    public static void Exception(SourceWriter writer, string type, string text) =>
        Element(writer, "exception", text, $" cref=\"{type}\"");

    private static void Element(SourceWriter writer, string name, string text, string attributes = "")
    {
        if (text.Length == 0)
        {
            return;
        }

        string xml = DocMarkup.Of(text);
        if (writer.Fits(Start.Length + (name.Length * 2) + "<></>".Length + attributes.Length + xml.Length))
        {
            writer.Line($"/// <{name}{attributes}>{xml.Replace(DocMarkup.TagBlank, ' ')}</{name}>");
            return;
        }

        WriteLines(writer, $"<{name}{attributes}>", xml, $"</{name}>");
    }

    /// <summary>
    /// Writes the text on one line if it fits; otherwise, on several lines. The tags stay with the first and the last word.
    /// </summary>
    private static void Write(SourceWriter writer, string open, string text, string close)
    {
        string xml = DocMarkup.Of(text);
        if (writer.Fits(Start.Length + open.Length + xml.Length + close.Length))
        {
            WriteLine(writer, xml, open, close);
            return;
        }

        WriteLines(writer, open, xml, close);
    }

    private static void WriteLines(SourceWriter writer, string open, string xml, string close)
    {
        if (DocWords.ArePlain(xml, writer.Most - Start.Length - Math.Max(open.Length, close.Length)))
        {
            WritePlain(writer, open, xml, close);
        }
        else
        {
            WriteWords(writer, open, DocWords.Of(xml, writer.Most - Start.Length - close.Length), close);
        }
    }

    /// <summary>Writes words that are separated by single spaces, so that each line is a slice of the text.</summary>
    private static void WritePlain(SourceWriter writer, string open, string xml, string close)
    {
        string text = xml.Replace(DocMarkup.TagBlank, ' ');
        int start = 0;
        int end = EndOfWord(xml, 0);
        while (end < xml.Length)
        {
            int next = EndOfWord(xml, end + 1);
            int around = Start.Length + (start == 0 ? open.Length : 0) + (next == xml.Length ? close.Length : 0);
            if (!writer.Fits(around + next - start))
            {
                writer.Line($"{Start}{(start == 0 ? open : "")}{text.AsSpan(start, end - start)}");
                start = end + 1;
            }

            end = next;
        }

        writer.Line($"{Start}{(start == 0 ? open : "")}{text.AsSpan(start)}{close}");
    }

    private static int EndOfWord(string xml, int start)
    {
        int end = xml.IndexOf(' ', start);
        return end < 0 ? xml.Length : end;
    }

    private static void WriteWords(SourceWriter writer, string open, List<string> words, string close)
    {
        words[words.Count - 1] += close;
        StringBuilder line = new();
        if (writer.Most < Start.Length + open.Length + words[0].Length)
        {
            WriteLine(writer, open);
        }
        else
        {
            line.Append(open);
        }

        line.Append(words[0]);
        foreach (string word in words.Skip(1))
        {
            if (writer.Fits(Start.Length + line.Length + 1 + word.Length))
            {
                line.Append(' ').Append(word);
            }
            else
            {
                WriteLine(writer, line.ToString());
                line.Clear().Append(word);
            }
        }

        WriteLine(writer, line.ToString());
    }

    private static void WriteLine(SourceWriter writer, string xml, string open = "", string close = "") =>
        writer.Line($"{Start}{open}{xml.Replace(DocMarkup.TagBlank, ' ')}{close}");
}
