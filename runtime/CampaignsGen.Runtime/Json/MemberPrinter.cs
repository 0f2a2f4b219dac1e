using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Prints the members of a model like the <c>ToString</c> method of a record, except that lists, maps and bytes are
/// printed as their content and not as their type names.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "It only prints and is not compared.")]
public readonly struct MemberPrinter
{
    private readonly StringBuilder builder;
    private readonly int start;
    private readonly bool isContinued;

    /// <summary>Initializes a new instance of the <see cref="MemberPrinter"/> struct.</summary>
    /// <param name="builder">The builder to append the text to.</param>
    /// <param name="isContinued">
    /// <see langword="true"/> if members of a base class were already printed; otherwise, <see langword="false"/>.
    /// </param>
    public MemberPrinter(StringBuilder builder, bool isContinued = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        this.builder = builder;
        this.isContinued = isContinued;
        start = builder.Length;
    }

    /// <summary>Gets a value indicating whether anything was printed.</summary>
    public bool IsAny => isContinued || builder.Length > start;

    // An ahead-of-time compiled program whose models have no nested lists, maps or bytes does not contain this code.

    /// <summary>Prints a member that has its own text representation.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value of the member, or <see langword="null"/>.</param>
    /// <param name="name">The name of the member, which the compiler provides.</param>
    /// <returns>This printer, to print the next member.</returns>
    public MemberPrinter Add<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Begin(name).Append(value?.ToString());
        return this;
    }

    /// <summary>Prints a list whose items have their own text representations.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <param name="name">The name of the member, which the compiler provides.</param>
    /// <returns>This printer, to print the next member.</returns>
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

    /// <summary>Prints a list, a map or bytes including their content.</summary>
    /// <param name="value">The list, map or bytes, or <see langword="null"/>.</param>
    /// <param name="name">The name of the member, which the compiler provides.</param>
    /// <returns>This printer, to print the next member.</returns>
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
