using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Prints the members of a model as <c>ToString</c> of a record does, but for lists, maps and bytes: those print what they hold,
/// and not the names of their types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "Nobody compares what only prints.")]
public readonly struct MemberPrinter
{
    private readonly StringBuilder builder;
    private readonly int start;
    private readonly bool isContinued;

    /// <summary>Begins to print.</summary>
    /// <param name="builder">Where the text goes.</param>
    /// <param name="isContinued">Whether members of a base have been printed before.</param>
    public MemberPrinter(StringBuilder builder, bool isContinued = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        this.builder = builder;
        this.isContinued = isContinued;
        start = builder.Length;
    }

    /// <summary>Whether anything was printed.</summary>
    public bool IsAny => isContinued || builder.Length > start;

    // A program whose models hold no lists in lists, maps or bytes is compiled ahead of time without what looks into those.

    /// <summary>Prints a member that has a text of its own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">Its value, or null.</param>
    /// <param name="name">Its name; filled in by the compiler.</param>
    /// <returns>This printer, for the next member.</returns>
    public MemberPrinter Add<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Begin(name).Append(value?.ToString());
        return this;
    }

    /// <summary>Prints a list whose items have texts of their own.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or null.</param>
    /// <param name="name">The member's name; filled in by the compiler.</param>
    /// <returns>This printer, for the next member.</returns>
    public MemberPrinter AddPlain<T>(
        IReadOnlyList<T>? items,
        [CallerArgumentExpression(nameof(items))] string name = ""
    )
    {
        Begin(name);
        if (items is null)
        {
            return this;
        }

        builder.Append('[');
        for (int i = 0; i < items.Count; i++)
        {
            builder.Append(i == 0 ? "" : ", ").Append(items[i]?.ToString());
        }

        builder.Append(']');
        return this;
    }

    /// <summary>Prints a list, a map or bytes, and whatever these hold.</summary>
    /// <param name="value">It, or null.</param>
    /// <param name="name">The member's name; filled in by the compiler.</param>
    /// <returns>This printer, for the next member.</returns>
    public MemberPrinter AddDeep(object? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Begin(name);
        Print(value);
        return this;
    }

    private StringBuilder Begin(string name) => builder.Append(IsAny ? ", " : "").Append(name).Append(" = ");

    private void Print(object? value)
    {
        switch (value)
        {
            case string text:
                builder.Append(text);
                break;
            case byte[] bytes:
                builder.Append(bytes.Length.ToString(CultureInfo.InvariantCulture)).Append(" bytes");
                break;
            case IDictionary map:
                PrintEntries(map);
                break;
            case IEnumerable items:
                PrintItems(items);
                break;
            default:
                builder.Append(value);
                break;
        }
    }

    private void PrintItems(IEnumerable items)
    {
        string separator = "";
        builder.Append('[');
        foreach (object? item in items)
        {
            builder.Append(separator);
            Print(item);
            separator = ", ";
        }

        builder.Append(']');
    }

    private void PrintEntries(IDictionary map)
    {
        string separator = " ";
        builder.Append('{');
        foreach (DictionaryEntry entry in map)
        {
            builder.Append(separator).Append(entry.Key).Append(" = ");
            Print(entry.Value);
            separator = ", ";
        }

        builder.Append(" }");
    }
}
