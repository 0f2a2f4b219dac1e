using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>The parts of the document that a choice of operations leaves out: nothing is to be said of them.</summary>
internal sealed class LeftOut(ReadingContext context)
{
    private static readonly string[] SwaggerSections = ["definitions", "parameters", "responses"];

    private readonly HashSet<string> pointers = new(StringComparer.Ordinal);

    /// <summary>Leaves the operation or the path item at <paramref name="pointer"/> out.</summary>
    public void Add(string pointer) => pointers.Add(pointer);

    /// <summary>Leaves out what nothing refers to any more, when everything else is read.</summary>
    /// <param name="isRead">Whether a schema is read all the same.</param>
    public void AddUnneeded(Func<string, bool> isRead)
    {
        foreach (SpecNode section in Sections())
        {
            foreach (TreeChild member in section.Members)
            {
                string pointer = section.At(member.Key);
                if (!context.References.HaveLedTo(pointer) && !isRead(pointer))
                {
                    pointers.Add(pointer);
                }
            }
        }
    }

    /// <summary>Whether a place is in a part that is left out.</summary>
    public bool Holds(string pointer)
    {
        while (pointers.Count > 0 && pointer.LastIndexOf('/') is var slash and > 0)
        {
            if (pointers.Contains(pointer) || context.References.HaveLedTo(pointer))
            {
                return pointers.Contains(pointer);
            }

            pointer = pointer[..slash];
        }

        return false;
    }

    /// <summary>Security schemes are not referred to but named.</summary>
    private IEnumerable<SpecNode> Sections() =>
        context.IsSwagger
            ? SwaggerSections.Select(name => context.Root[name])
            : context
                .Root["components"]
                .Members.Where(static section => section.Key != "securitySchemes")
                .Select(section => context.Root["components"][section.Key]);
}
