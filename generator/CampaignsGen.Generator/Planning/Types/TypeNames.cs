using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names values after their types.</summary>
internal static class TypeNames
{
    public static string Of(TypePlan type) =>
        type.Kind switch
        {
            TypeKind.Record or TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Union => type.Identifier!,
            TypeKind.List => Of(type.Item!) + "List",
            TypeKind.Map => Of(type.Item!) + "Map",
            TypeKind.String => "Text",
            TypeKind.Element => "Json",
            TypeKind.Stream => "Content",
            TypeKind.Events => "Events",
            TypeKind.Lines => "Values",
            _ => type.Kind + "Value",
        };
}
