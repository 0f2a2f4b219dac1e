namespace CampaignsGen.Generator.Naming;

/// <summary>Caches recently created names by their texts. A new entry replaces another one.</summary>
internal sealed class MadeNames
{
    private const int Slots = 512;
    private readonly (string Text, string Name)[] names = new (string, string)[Slots];

    /// <summary>Returns the name of a text, or null if it is not cached.</summary>
    public string? Find(string text)
    {
        (string Text, string Name) known = names[SlotOf(text)];
        return known.Text == text ? known.Name : null;
    }

    /// <summary>Caches the name of a text and returns it.</summary>
    public string Keep(string text, string name)
    {
        names[SlotOf(text)] = (text, name);
        return name;
    }

    private static int SlotOf(string text) =>
        text.Length == 0
            ? 0
            : (text.Length + (31 * text[0]) + (127 * text[text.Length / 2]) + (61 * text[text.Length - 1])) % Slots;
}
