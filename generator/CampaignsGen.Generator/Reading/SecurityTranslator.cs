using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the security schemes and the requirements that refer to them.</summary>
internal sealed class SecurityTranslator(ReadingContext context)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);
    private EquatableArray<SecurityRequirement>? common;

    private string Section => context.IsSwagger ? "securityDefinitions" : "components/securitySchemes";

    public EquatableArray<SecurityScheme> TranslateSchemes()
    {
        SpecNode owner = context.IsSwagger ? context.Root : context.Root["components"];
        string field = context.IsSwagger ? "securityDefinitions" : "securitySchemes";
        List<SecurityScheme> schemes = [];
        if (context.TryObject(owner, field, out SpecNode map))
        {
            foreach (TreeChild member in map.Members)
            {
                AddScheme(schemes, member.Key, new(member.Value, map.At(member.Key)));
            }
        }

        return schemes.ToEquatableArray();
    }

    /// <summary>Returns the requirements of the operation, even if the list is empty; otherwise, those of the document.</summary>
    public EquatableArray<SecurityRequirement> TranslateRequirements(SpecNode operation) =>
        operation.Has("security") ? TranslateList(operation) : common ??= TranslateList(context.Root);

    private void AddScheme(List<SecurityScheme> schemes, string name, SpecNode use)
    {
        bool isKnown = context.TryFollow(use, name, out SpecNode node);
        if (isKnown && SchemeTranslator.Translate(context, name, node) is { } scheme)
        {
            schemes.Add(scheme);
            names.Add(name);
            AddScopes(name, node);
        }
        else
        {
            unreadable.Add(name);
        }
    }

    private EquatableArray<SecurityRequirement> TranslateList(SpecNode owner)
    {
        if (!context.TryList(owner, "security", out SpecNode list))
        {
            return default;
        }

        List<SecurityRequirement> requirements = [];
        for (int i = 0; i < list.Array!.Count; i++)
        {
            if (context.IsObject(list[i], "security") && TranslateRequirement(list[i]) is { } requirement)
            {
                requirements.Add(requirement);
            }
        }

        return requirements.ToEquatableArray();
    }

    /// <summary>
    /// Translates a requirement, or returns null if none of its schemes is known. A requirement with both known and unknown schemes is
    /// kept, so that the known ones are not treated as sufficient and the operation is not treated as public.
    /// </summary>
    private SecurityRequirement? TranslateRequirement(SpecNode node)
    {
        List<RequiredScheme> schemes = [];
        bool isKnown = node.Object!.Count == 0;
        foreach (TreeChild member in node.Members)
        {
            schemes.Add(new(member.Key, context.Texts(node, member.Key)));
            CheckScopes(new(member.Value, node.At(member.Key)), member.Key);
            if (names.Contains(member.Key))
            {
                isKnown = true;
            }
            else
            {
                ReportUnknown(node, member.Key);
            }
        }

        return isKnown ? new(node.Pointer, schemes.ToEquatableArray()) : null;
    }

    /// <summary>Adds the OAuth 2.0 scopes: those of the scheme in version 2.0, and those of all flows since 3.0.</summary>
    private void AddScopes(string name, SpecNode scheme)
    {
        IEnumerable<SpecNode> owners = context.IsSwagger
            ? [scheme]
            : scheme["flows"].Members.Select(member => new SpecNode(member.Value, ""));
        HashSet<string> declared =
        [
            .. owners.SelectMany(static owner => owner["scopes"].Members).Select(static m => m.Key),
        ];
        if (declared.Count > 0)
        {
            scopes[name] = declared;
        }
    }

    private void CheckScopes(SpecNode asked, string scheme)
    {
        if (!scopes.TryGetValue(scheme, out HashSet<string> declared))
        {
            return;
        }

        for (int i = 0; i < asked.Items.Length; i++)
        {
            if (
                Scalars.TextOf(asked.Items[i].Value) is { } scope
                && !declared.Contains(scope)
                && declared.FirstOrDefault(known => NearestText.Distance(scope, known) <= 1) is { } meant
            )
            {
                string fix = $"the client requests it anyway. To fix this, correct it; the closest match is '{meant}'";
                context.Report(ReadingDiagnostics.UnknownValue, asked[i].Pointer, $"scopes of {scheme}", scope, fix);
            }
        }
    }

    /// <summary>Reports an unknown scheme. A declared scheme that cannot be read was already reported at its place.</summary>
    private void ReportUnknown(SpecNode requirement, string name)
    {
        if (!unreadable.Contains(name))
        {
            context.ReportOnce(name, ReadingDiagnostics.UnknownSecurityScheme, requirement.At(name), name, Section);
        }
    }
}
