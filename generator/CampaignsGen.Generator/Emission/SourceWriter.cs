using System.Text;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes lines of C#, indented by the blocks that are open.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int indentation;

    /// <summary>Writes one line; an empty one gets no spaces.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', indentation * 4).Append(line);
        }

        text.Append('\n');
    }

    /// <summary>Writes <paramref name="line"/> and opens a block below it.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        indentation++;
    }

    /// <param name="suffix">What follows the brace: <c>;</c> after an initializer.</param>
    public void Close(string suffix = "")
    {
        indentation--;
        Line("}" + suffix);
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

    /// <exception cref="InvalidOperationException">A block was opened and not closed.</exception>
    public override string ToString() =>
        indentation == 0
            ? text.ToString()
            : throw new InvalidOperationException("A block is open at the end of the file.");
}
