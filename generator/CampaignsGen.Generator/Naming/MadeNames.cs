namespace CampaignsGen.Generator.Naming;

/// <summary>Names that were made lately, by the texts of which they were made. It forgets one for another.</summary>
internal sealed class MadeNames
{
    private const int Slots = 512;
    private readonly (string Text, string Name)[] names = new (string, string)[Slots];

    /// <summary>The name of a text; null where it is not known.</summary>
    public string? Find(string text)
    {
        (string Text, string Name) known = names[SlotOf(text)];
        return known.Text == text ? known.Name : null;
    }

    /// <summary>Keeps the name of a text, and gives it.</summary>
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
