namespace CampaignsGen.Generator.Trees;

/// <summary>
/// Shares one object for equal strings, because documents repeat a small number of names and values. The pool has a fixed size; a new
/// string replaces another one.
/// </summary>
internal sealed class TextPool
{
    /// <summary>The maximum length of values that are pooled.</summary>
    public const int MostOfShort = 64;

    private const int Slots = 512;
    private readonly string?[] names = new string?[Slots];
    private readonly TreeScalar?[] values = new TreeScalar?[Slots];

    /// <summary>Returns the slot for a UTF-8 name, which can contain another name.</summary>
    public ref string? NameAt(ReadOnlySpan<byte> name) => ref names[SlotOf(name)];

    /// <summary>Returns the slot for a UTF-8 string, which can contain another string.</summary>
    public ref TreeScalar? ValueAt(ReadOnlySpan<byte> text) => ref values[SlotOf(text)];

    /// <summary>Returns the shared object for a name.</summary>
    public string Name(string name)
    {
        ref string? known = ref names[SlotOf(name.AsSpan())];
        return known == name ? known : known = name;
    }

    /// <summary>Returns the shared object for a name.</summary>
    public string Name(ReadOnlySpan<char> name)
    {
        ref string? known = ref names[SlotOf(name)];
        return known is not null && name.SequenceEqual(known.AsSpan()) ? known : known = name.ToString();
    }

    /// <summary>Returns the shared object for a short string, or a new one for a long string.</summary>
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

    /// <summary>Returns the shared object for a short string, or the value itself for anything else.</summary>
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
