using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Tracks the parts of the document that are excluded by a selection of operations. Nothing is reported about them.</summary>
internal sealed class LeftOut(ReadingContext context)
{
    private static readonly string[] SwaggerSections = ["definitions", "parameters", "responses"];

    private readonly HashSet<string> pointers = new(StringComparer.Ordinal);

    /// <summary>Excludes the operation or the path item at <paramref name="pointer"/>.</summary>
    public void Add(string pointer) => pointers.Add(pointer);

    /// <summary>Excludes components that are not referenced. Call this after everything else has been read.</summary>
    /// <param name="isRead">Determines whether a schema is read nevertheless.</param>
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

    /// <summary>Determines whether a place is in an excluded part.</summary>
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

    /// <summary>Returns the sections to check. Security schemes are used by name, not by reference, so they are not included.</summary>
    private IEnumerable<SpecNode> Sections() =>
        context.IsSwagger
            ? SwaggerSections.Select(name => context.Root[name])
            : context
                .Root["components"]
                .Members.Where(static section => section.Key != "securitySchemes")
                .Select(section => context.Root["components"][section.Key]);
}
