using System.Runtime.CompilerServices;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes lines of C#, indented by the blocks that are open.</summary>
internal sealed partial class SourceWriter
{
    /// <summary>How long a line may be that could also be several.</summary>
    private const int Width = 140;

    /// <summary>How long a line may be that could not, unless one literal or one address alone is longer.</summary>
    private const int Limit = 160;

    private readonly Usings usings = new();
    private char[] text = new char[16 * 1024];
    private int length;
    private int indentation;

    /// <summary>Ends the writing early, also within a file: an enum may have very many values.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Whether types that are written as public are internal.</summary>
    public bool HasInternalTypes { get; set; }

    /// <summary>Writes one line; an empty one gets no spaces.</summary>
    public void Line(string line = "")
    {
        int start = length;
        if (line.Length > 0)
        {
            Indent();
            Append(line);
        }

        EndLine(start);
    }

    /// <summary>Writes one line, whose parts go into the text without becoming a string first.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineParts line) => line.End();

    /// <summary>Writes <paramref name="line"/> and opens a block below it.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        indentation++;
    }

    /// <summary>Writes the head of a type with what it derives from, on one line where it fits, and opens its block.</summary>
    public void OpenType(string head, IReadOnlyList<string> bases)
    {
        string line = $"{head} : {string.Join(", ", bases)}";
        if (End(line) <= Width)
        {
            Open(line);
            return;
        }

        Line(head);
        Indented(
            bases.Select((@base, index) => (index == 0 ? ": " : "  ") + @base + (index < bases.Count - 1 ? "," : ""))
        );
        Line("{");
        indentation++;
    }

    /// <param name="suffix">What follows the brace: <c>;</c> after an initializer.</param>
    public void Close(string suffix = "")
    {
        indentation--;
        Line($"}}{suffix}");
    }

    /// <summary>Writes a member that is an expression, on one line where it fits.</summary>
    public void Member(string head, string expression)
    {
        if (End(head) + " => ;".Length + Length(expression) <= Width)
        {
            Line($"{head} => {expression};");
            return;
        }

        Line($"{head} =>");
        Indented([expression + ";"]);
    }

    /// <summary>Writes a member that is a <c>switch</c> expression.</summary>
    /// <param name="head">What stands before its arrow.</param>
    /// <param name="value">What is looked at.</param>
    /// <param name="arms">The arms, without commas.</param>
    public void Switch(string head, string value, IEnumerable<string> arms)
    {
        Line($"{head} =>");
        indentation++;
        Open($"{value} switch");
        foreach (string arm in arms)
        {
            Line($"{arm},");
        }

        Close(";");
        indentation--;
    }

    /// <summary>Writes a conditional statement, on one line where it fits.</summary>
    public void If(string condition, string statement)
    {
        if (Fits(Length(condition) + Length(statement) + "if () ".Length))
        {
            Line($"if ({condition}) {statement}");
            return;
        }

        Line($"if ({condition})");
        Indented([statement]);
    }

    /// <summary>Writes items with commas between them, as many on a line as fit, one step further in.</summary>
    /// <param name="items">The items, of which there is at least one.</param>
    /// <param name="end">What follows the last.</param>
    public void Filled(IReadOnlyList<string> items, string end)
    {
        indentation++;
        Fill("", items, end);
        indentation--;
    }

    /// <summary>Writes items with commas between them on one line where they fit, else as many on a line as fit below its start.</summary>
    /// <param name="start">What stands before the first.</param>
    /// <param name="items">The items.</param>
    /// <param name="end">What follows the last.</param>
    public void Filled(string start, IReadOnlyList<string> items, string end)
    {
        if (End(start) + LengthOfAll(items) + end.Length <= Width)
        {
            Fill(start, items, end);
            return;
        }

        Line(start.TrimEnd());
        Filled(items, end);
    }

    private void Fill(string start, IReadOnlyList<string> items, string end)
    {
        int line = length;
        Indent();
        Append(start);
        for (int index = 0; index < items.Count; index++)
        {
            string item = items[index];
            if (index > 0 && length - line + ", ".Length + Length(item) + ",".Length > Width)
            {
                Append(",");
                EndLine(line);
                line = length;
                Indent();
            }
            else if (index > 0)
            {
                Append(", ");
            }

            Append(item);
        }

        Append(end);
        EndLine(line);
    }

    /// <summary>Writes lines one step further in.</summary>
    public void Indented(IEnumerable<string> lines)
    {
        indentation++;
        foreach (string line in lines)
        {
            Line(line);
        }

        indentation--;
    }

    /// <summary>Writes members with a blank line between them.</summary>
    public void Apart(IEnumerable<Action> members)
    {
        bool isFirst = true;
        foreach (Action member in members)
        {
            if (!isFirst)
            {
                Line();
            }

            member();
            isFirst = false;
        }
    }

    /// <summary>Has something written one step further in.</summary>
    public void Indented(Action write)
    {
        indentation++;
        write();
        indentation--;
    }

    /// <summary>How many columns <paramref name="text"/> takes where it stands now, without what the writer takes out of it.</summary>
    public int End(string text) => (indentation * 4) + Length(text);

    /// <summary>How many characters a line may have here at the most.</summary>
    public int Most => Limit - (indentation * 4);

    /// <summary>Whether a line of so many characters is not too long here.</summary>
    public bool Fits(int count) => (indentation * 4) + count <= Width;

    /// <summary>Whether <paramref name="line"/> is not too long here.</summary>
    public bool Fits(string line) => Fits(Length(line));

    /// <summary>The text so far below its head, after which the writer is as good as new: its memory serves for the next file.</summary>
    /// <param name="writeHead">Writes what stands above, and is given the namespaces that the text names.</param>
    /// <exception cref="InvalidOperationException">A block was opened and not closed.</exception>
    public string Take(Action<SourceWriter, IReadOnlyList<string>>? writeHead = null)
    {
        if (indentation != 0)
        {
            throw new InvalidOperationException("A block is open at the end of the file.");
        }

        int body = length;
        writeHead?.Invoke(this, usings.Take());
        Reserve(body);
        Array.Copy(text, 0, text, length, body);
        string result = new(text, body, length);
        length = 0;
        return result;
    }

    /// <summary>How long a text is without what the writer takes out of it.</summary>
    public static int Length(string text)
    {
        int marks = 0;
        for (int mark = text.IndexOf(WellKnown.Mark); mark >= 0; mark = text.IndexOf(WellKnown.Mark, mark + 1))
        {
            marks++;
        }

        return text.Length - (marks * 2);
    }

    private static int LengthOfAll(IReadOnlyList<string> items)
    {
        int all = Math.Max(items.Count - 1, 0) * ", ".Length;
        foreach (string item in items)
        {
            all += Length(item);
        }

        return all;
    }

    private void EndLine(int start)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (HasInternalTypes && indentation == 0)
        {
            HideType(start);
        }

        if (length - start > Width)
        {
            Part(start);
        }

        Append("\n");
    }

    /// <summary>What stands at the beginning of a line is the head of a type, and only that begins with its accessibility.</summary>
    private void HideType(int start)
    {
        const string Public = "public ";
        if (text.AsSpan(start, length - start).StartsWith(Public.AsSpan()))
        {
            string rest = new(text, start + Public.Length, length - start - Public.Length);
            length = start;
            Append("internal ");
            Append(rest);
        }
    }

    /// <summary>Writes the last line again, in as many as it needs; a comment and a directive are theirs who wrote them.</summary>
    private void Part(int start)
    {
        int first = start + (indentation * 4);
        if (text[first] == '#' || (text[first] == '/' && text[first + 1] == '/'))
        {
            return;
        }

        int room = Width - (indentation * 4);
        string line = new(text, first, length - first);
        length = start;
        foreach (string part in LongLine.Parts(line, room, room - 4))
        {
            bool isFirst = length == start;
            Append(isFirst ? "" : "\n");
            indentation += isFirst ? 0 : 1;
            Indent();
            Append(part);
            indentation -= isFirst ? 0 : 1;
        }
    }

    private void Indent()
    {
        Reserve(indentation * 4);
        text.AsSpan(length, indentation * 4).Fill(' ');
        length += indentation * 4;
    }

    private void Append(string part) => Append(part.AsSpan());

    /// <summary>Takes the marks of namespaces out and notes them.</summary>
    private void Append(ReadOnlySpan<char> part)
    {
        for (int mark = part.IndexOf(WellKnown.Mark); mark >= 0; mark = part.IndexOf(WellKnown.Mark))
        {
            Copy(part[..mark]);
            usings.Note(part[mark + 1]);
            part = part[(mark + 2)..];
        }

        Copy(part);
    }

    private void Copy(ReadOnlySpan<char> part)
    {
        Reserve(part.Length);
        part.CopyTo(text.AsSpan(length));
        length += part.Length;
    }

    private void Reserve(int count)
    {
        if (text.Length - length < count)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + count));
        }
    }
}
