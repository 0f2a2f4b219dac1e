using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Values;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Checks keywords of a schema that depend on each other. In 2.0, parameters and headers have these keywords too.</summary>
internal sealed class SchemaRules(ReadingContext context, FieldFindings findings)
{
    private readonly HashSet<string> misspelled = new(StringComparer.Ordinal);
    private bool isItemsMissed;

    /// <summary>Checks a parameter or a header, which contains the keywords itself in 2.0.</summary>
    public void CheckParameter(TreeObject map, Trail trail)
    {
        if (context.IsSwagger)
        {
            Check(map, trail);
        }
    }

    public void Check(TreeObject map, Trail trail)
    {
        foreach (TreeChild member in map.Children)
        {
            switch (member.Key)
            {
                case "pattern" when Scalars.StringOf(member.Value) is { } pattern:
                    CheckPattern(pattern, trail);
                    break;
                case "exclusiveMinimum" or "exclusiveMaximum":
                    CheckExclusive(map, member, trail);
                    break;
                case "required" when member.Value is TreeList names:
                    CheckRequired(map, names, trail);
                    break;
                case "discriminator":
                    CheckDiscriminator(map, member.Value, trail);
                    break;
                case "type" when Scalars.StringOf(member.Value) == "array":
                    CheckItems(map, trail);
                    break;
                case "format" when Scalars.StringOf(member.Value) is { } format:
                    CheckFormat(format, trail);
                    break;
                case "multipleOf":
                    CheckMultiple(member.Value, trail);
                    break;
                default:
                    break;
            }
        }
    }

    private void CheckPattern(string pattern, Trail trail)
    {
        if (PatternSyntax.Fault(pattern) is { } fault)
        {
            findings.Add(ReadingDiagnostics.BrokenPattern, At(trail, "pattern"), pattern, fault);
        }
    }

    /// <summary>
    /// Up to 3.0, the keyword is a boolean beside the limit; since 3.1, it is a separate limit. Both forms are read here, but other tools
    /// read only one.
    /// </summary>
    private void CheckExclusive(TreeObject map, TreeChild member, Trail trail)
    {
        bool isFlag = Scalars.BooleanOf(member.Value) is not null;
        string limit = member.Key == "exclusiveMinimum" ? "minimum" : "maximum";
        if (context.Version >= OpenApiVersion.V3_1 && isFlag)
        {
            string value = Scalars.TextOf(map.Find(limit)) ?? "…";
            string fix = $"write '{member.Key}: {value}' and remove '{limit}'";
            Report(trail, member.Key, "a boolean", OpenApiVersion.V3_0, fix);
        }
        else if (context.Version < OpenApiVersion.V3_1 && Scalars.IsNumber(member.Value))
        {
            string fix = $"write '{limit}: {Scalars.TextOf(member.Value)}' and '{member.Key}: true'";
            Report(trail, member.Key, "a number", OpenApiVersion.V3_1, fix);
        }
        else if (Scalars.BooleanOf(member.Value) == true && !map.Has(limit))
        {
            string consequence = $"'{member.Key}' has no effect without it";
            findings.Add(ReadingDiagnostics.MissingField, At(trail, member.Key), limit, consequence);
        }
    }

    private void Report(Trail trail, string keyword, string form, OpenApiVersion version, string fix) =>
        findings.Add(
            ReadingDiagnostics.FormOfOtherVersion,
            At(trail, keyword),
            keyword,
            form,
            version.Name(),
            context.Version.Name(),
            fix
        );

    /// <summary>Reports a required name that is not a property but is similar to one that is not required itself.</summary>
    private void CheckRequired(TreeObject map, TreeList names, Trail trail)
    {
        if (map.Find("properties") is not TreeObject properties)
        {
            return;
        }

        string[] asked = [.. names.Children.Select(static name => Scalars.TextOf(name.Value)).OfType<string>()];
        for (int i = 0; i < names.Count; i++)
        {
            if (
                Scalars.TextOf(names[i]) is { } name
                && !properties.Has(name)
                && NearestOf(name, properties, asked) is { } meant
            )
            {
                string pointer = JsonPointer.Append(At(trail, "required"), i);
                findings.Add(ReadingDiagnostics.NamesNoProperty, pointer, "required", name, meant);
                return;
            }
        }
    }

    private static string? NearestOf(string name, TreeObject properties, string[] others) =>
        NearestText.Of(
            name,
            properties.Children.Select(static property => property.Key).Where(property => !others.Contains(property))
        );

    private void CheckDiscriminator(TreeObject map, TreeNode? value, Trail trail)
    {
        bool isText = context.IsSwagger;
        string? name = Scalars.StringOf(isText ? value : (value as TreeObject)?.Find("propertyName"));
        List<TreeObject> objects = ObjectsOf(map, trail);
        if (name is null || objects.Count == 0 || objects.Exists(properties => properties.Has(name)))
        {
            return;
        }

        string?[] meant = [.. objects.Select(properties => NearestOf(name, properties, [])).Distinct()];
        if (meant is [{ } property])
        {
            string pointer = isText ? At(trail, "discriminator") : At(trail, "discriminator") + "/propertyName";
            findings.Add(ReadingDiagnostics.NamesNoProperty, pointer, "discriminator", name, property);
        }
    }

    /// <summary>
    /// Returns the properties of the schema and of its branches, or an empty list if those of a branch cannot be determined directly.
    /// </summary>
    private List<TreeObject> ObjectsOf(TreeObject map, Trail trail)
    {
        List<TreeObject> objects = [];
        if (map.Find("properties") is TreeObject own)
        {
            objects.Add(own);
        }

        SpecNode choice = new(map.Find("oneOf") ?? map.Find("anyOf"), trail.Start);
        foreach (TreeChild branch in choice.Items)
        {
            SpecNode node = new(branch.Value, trail.Start);
            SpecNode? target = node.Reference is { } reference ? context.References.Find(node, reference) : node;
            if (
                target?.Object is not { } schema
                || schema.Has("allOf")
                || schema.Find("properties") is not TreeObject properties
            )
            {
                return [];
            }

            objects.Add(properties);
        }

        return objects;
    }

    private void CheckItems(TreeObject map, Trail trail)
    {
        if (context.Version < OpenApiVersion.V3_1 && !map.Has("items") && !isItemsMissed)
        {
            // Reported only for the first array, because generators that omit it do so everywhere.
            isItemsMissed = true;
            const string Consequence = "the items can be any value, here and in all other arrays without it";
            findings.Add(ReadingDiagnostics.MissingField, trail.Pointer, "items", Consequence);
        }
    }

    private void CheckFormat(string format, Trail trail)
    {
        if (FormatNames.MeantBy(format) is { } meant && misspelled.Add(format))
        {
            // Reported only once, because the same mistake is usually repeated.
            string fix =
                $"it is ignored everywhere in the document. To fix this, correct it; the closest match is '{meant}'";
            findings.Add(ReadingDiagnostics.UnknownValue, At(trail, "format"), "format", format, fix);
        }
    }

    private void CheckMultiple(TreeNode? value, Trail trail)
    {
        if (Limits.TryRead(Scalars.NumberOf(value), out decimal number) && number <= 0)
        {
            const string Name = "multipleOf";
            string found = Scalars.TextOf(value)!;
            findings.Add(ReadingDiagnostics.WrongShape, At(trail, Name), Name, "a number greater than 0", found);
        }
    }

    private static string At(Trail trail, string keyword) => JsonPointer.Append(trail.Pointer, keyword);
}
