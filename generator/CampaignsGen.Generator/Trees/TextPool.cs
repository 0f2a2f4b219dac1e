namespace CampaignsGen.Generator.Trees;

/// <summary>
/// Keeps one object for equal texts: documents have few different names and types, and each of them again and again. It forgets
/// a text for another one.
/// </summary>
internal sealed class TextPool
{
    /// <summary>How long a value may be that is likely to come again.</summary>
    public const int MostOfShort = 64;

    private const int Slots = 512;
    private readonly string?[] names = new string?[Slots];
    private readonly TreeScalar?[] values = new TreeScalar?[Slots];

    /// <summary>Where a name stands that may be this one in UTF-8.</summary>
    public ref string? NameAt(ReadOnlySpan<byte> name) => ref names[SlotOf(name)];

    /// <summary>Where a text stands that may be this one in UTF-8.</summary>
    public ref TreeScalar? ValueAt(ReadOnlySpan<byte> text) => ref values[SlotOf(text)];

    /// <summary>The one object for a name.</summary>
    public string Name(string name)
    {
        ref string? known = ref names[SlotOf(name.AsSpan())];
        return known == name ? known : known = name;
    }

    /// <summary>The one object for a name.</summary>
    public string Name(ReadOnlySpan<char> name)
    {
        ref string? known = ref names[SlotOf(name)];
        return known is not null && name.SequenceEqual(known.AsSpan()) ? known : known = name.ToString();
    }

    /// <summary>The one object for a text that is short; a new one for any other.</summary>
    public TreeScalar Text(ReadOnlySpan<char> text)
    {
        if (text.Length > MostOfShort)
        {
            return new(ScalarKind.String, text.ToString());
        }

        ref TreeScalar? known = ref values[SlotOf(text)];
        return known is not null && text.SequenceEqual(known.Text.AsSpan())
            ? known
            : known = new(ScalarKind.String, text.ToString());
    }

    /// <summary>The one object for a short text; anything else is what it is.</summary>
    public TreeNode? Value(TreeNode? value)
    {
        if (value is not TreeScalar { Kind: ScalarKind.String, Text.Length: <= MostOfShort } text)
        {
            return value;
        }

        ref TreeScalar? known = ref values[SlotOf(text.Text.AsSpan())];
        return known?.Text == text.Text ? known : known = text;
    }

    private static int SlotOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0 : SlotOf(text.Length, text[0], text[text.Length / 2], text[^1]);

    private static int SlotOf(ReadOnlySpan<char> text) =>
        text.Length == 0 ? 0 : SlotOf(text.Length, text[0], text[text.Length / 2], text[^1]);

    private static int SlotOf(int length, int first, int middle, int last) =>
        (length + (31 * first) + (127 * middle) + (61 * last)) % Slots;
}
