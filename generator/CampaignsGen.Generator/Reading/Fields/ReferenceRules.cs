using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Checks whether a <c>$ref</c> points to an object of the expected type, and reports errors at the reference.</summary>
internal static class ReferenceRules
{
    public static void Check(FieldFindings findings, Trail trail, TreeNode? value, KnownObject known)
    {
        string pointer = JsonPointer.Append(trail.Pointer, "$ref");
        string? text = Scalars.StringOf(value);
        if (text is null)
        {
            findings.AddReference(
                ReadingDiagnostics.WrongShape,
                pointer,
                "$ref",
                "a string that contains a reference",
                Scalars.Describe(value)
            );
        }
        else if (text.Length == 0)
        {
            const string Consequence = "it is empty, so the object is treated as unknown";
            findings.AddReference(ReadingDiagnostics.UnresolvedReference, pointer, text, Consequence);
        }
        else if (LedTo(text, trail) is { } title && title != known.Title)
        {
            findings.AddReference(ReadingDiagnostics.ReferenceToOther, pointer, text, title, known.Title);
        }
        else if (text[0] != '#')
        {
            findings.AddElsewhere(pointer, text, known);
        }
    }

    /// <summary>Returns the description of the target, based on the section that contains it, or null if that is not known.</summary>
    private static string? LedTo(string reference, Trail trail)
    {
        int hash = reference.IndexOf('#');
        if (hash < 0)
        {
            return null;
        }

        string[] tokens = JsonPointer.Tokens(reference.Substring(hash));
        if (tokens.Length == 0)
        {
            // Another document can consist of a single schema.
            bool isMain = reference == JsonPointer.Root && trail.Start == JsonPointer.Root;
            return isMain ? KnownFields.Root.Title : null;
        }

        bool isOfComponents = tokens[0] == "components" && tokens.Length > 1;
        int section = isOfComponents ? 1 : 0;
        KnownObject owner = isOfComponents ? KnownFields.Of("Components") : KnownFields.Root;
        OpenApiVersion version = isOfComponents ? OpenApiVersion.V3_2 : OpenApiVersion.V2_0;
        KnownField? field = owner.Find(tokens[section], version);
        if (field is not { Shape: FieldShape.Map, Holds: { } holds } || tokens.Length > section + 2)
        {
            return null;
        }

        return tokens.Length == section + 1 ? $"the section '{tokens[section]}'" : KnownFields.Of(holds).Title;
    }
}
