using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Gathers the namespaces that a file needs.</summary>
internal sealed class Usings
{
    private readonly SortedSet<string> namespaces = new(StringComparer.Ordinal);

    public bool IsEmpty => namespaces.Count == 0;

    public Usings Add(params string[] names)
    {
        namespaces.UnionWith(names);
        return this;
    }

    public Usings Add(TypePlan type)
    {
        switch (type.Kind)
        {
            case TypeKind.Element:
                namespaces.Add("System.Text.Json");
                break;
            case TypeKind.Stream:
                namespaces.Add("System.IO");
                break;
            case TypeKind.File:
                namespaces.Add("CampaignsGen");
                break;
            case TypeKind.Events:
                namespaces.UnionWith(["System.Collections.Generic", "CampaignsGen"]);
                Add(type.Item!);
                break;
            case TypeKind.List or TypeKind.Map or TypeKind.Lines:
                namespaces.Add("System.Collections.Generic");
                Add(type.Item!);
                break;
            case TypeKind.BigInteger:
                namespaces.Add("System.Numerics");
                break;
            case TypeKind.Guid
            or TypeKind.Uri
            or TypeKind.DateOnly
            or TypeKind.DateTimeOffset
            or TypeKind.TimeOnly
            or TypeKind.TimeSpan:
                namespaces.Add("System");
                break;
        }

        return this;
    }

    /// <summary>
    /// They stand inside the namespace and begin with <c>global::</c>, so that a type or a namespace of the user's that
    /// lies outside cannot hide what emitted code means.
    /// </summary>
    public void Write(SourceWriter writer)
    {
        foreach (
            string name in namespaces
                .OrderBy(static name => name.StartsWith("System", StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(static name => name, StringComparer.Ordinal)
        )
        {
            writer.Line($"using global::{name};");
        }
    }
}
