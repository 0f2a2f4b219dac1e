using System.Runtime.CompilerServices;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes lines of C#, indented by the open blocks.</summary>
internal sealed partial class SourceWriter
{
    /// <summary>The maximum length of a line that could be split.</summary>
    private const int Width = 140;

    /// <summary>The maximum length of a line that cannot be split, unless a single literal or address is longer.</summary>
    private const int Limit = 160;

    private readonly Usings usings = new();
    private char[] text = new char[16 * 1024];
    private int length;
    private int indentation;

    /// <summary>A token to cancel the writing, also within a file: an enum can have very many values.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Whether types that are written as public become internal.</summary>
    public bool HasInternalTypes { get; set; }

    /// <summary>Writes one line. An empty line is not indented.</summary>
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

    /// <summary>Writes one line. Its parts are copied to the text without creating a string.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineParts line) => line.End();

    /// <summary>Writes <paramref name="line"/> and opens a block below it.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        indentation++;
    }

    /// <summary>Writes the declaration of a type with its base types, on one line if it fits, and opens its block.</summary>
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

    /// <param name="suffix">The text after the brace: <c>;</c> after an initializer.</param>
    public void Close(string suffix = "")
    {
        indentation--;
        Line($"}}{suffix}");
    }

    /// <summary>Writes an expression-bodied member, on one line if it fits.</summary>
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

    /// <summary>Writes a member whose body is a <c>switch</c> expression.</summary>
    /// <param name="head">The text before the arrow.</param>
    /// <param name="value">The value that is matched.</param>
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

    /// <summary>Writes a conditional statement, on one line if it fits.</summary>
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

    /// <summary>Writes items separated by commas, indented by one level, with as many on a line as fit.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="end">The text after the last item.</param>
    public void Filled(IReadOnlyList<string> items, string end)
    {
        indentation++;
        Fill("", items, end);
        indentation--;
    }

    /// <summary>Writes items separated by commas on one line if they fit; otherwise, on the lines below the start.</summary>
    /// <param name="start">The text before the first item.</param>
    /// <param name="items">The items.</param>
    /// <param name="end">The text after the last item.</param>
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

    public void Indented(IEnumerable<string> lines)
    {
        indentation++;
        foreach (string line in lines)
        {
            Line(line);
        }

        indentation--;
    }

    /// <summary>Writes members separated by blank lines.</summary>
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

    /// <summary>Invokes a method that writes, with the indentation increased by one level.</summary>
    public void Indented(Action write)
    {
        indentation++;
        write();
        indentation--;
    }

    /// <summary>Returns the column at which <paramref name="text"/> would end on its own line, without the writer's marks.</summary>
    public int End(string text) => (indentation * 4) + Length(text);

    /// <summary>The maximum number of characters of a line after the current indentation.</summary>
    public int Most => Limit - (indentation * 4);

    /// <summary>Determines whether a line of this length fits at the current indentation.</summary>
    public bool Fits(int count) => (indentation * 4) + count <= Width;

    public bool Fits(string line) => Fits(Length(line));

    /// <summary>Returns the text and resets the writer, whose buffer is reused for the next file.</summary>
    /// <param name="writeHead">Writes the head of the file. The argument is the list of the namespaces that the text uses.</param>
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

    /// <summary>Returns the length of a text without the marks that the writer removes.</summary>
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

    /// <summary>Makes a type internal. Only declarations of types are not indented and start with their accessibility.</summary>
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

    /// <summary>Splits the last line into as many lines as it needs. Comments and directives are not split.</summary>
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

    /// <summary>Appends the text without the marks of namespaces, which are recorded.</summary>
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
