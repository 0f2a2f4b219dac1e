using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes types as C#.</summary>
internal static class TypeText
{
    /// <summary>The type, with <c>?</c> where <c>null</c> is one of its values.</summary>
    public static string Of(TypePlan type) => type.Nullable ? NotNull(type) + "?" : NotNull(type);

    public static string NotNull(TypePlan type) =>
        type.Kind switch
        {
            TypeKind.String => "string",
            TypeKind.Boolean => "bool",
            TypeKind.Int32 => "int",
            TypeKind.UInt32 => "uint",
            TypeKind.Int64 => "long",
            TypeKind.UInt64 => "ulong",
            TypeKind.Single => "float",
            TypeKind.Double => "double",
            TypeKind.Decimal => "decimal",
            TypeKind.Bytes => "byte[]",
            TypeKind.Element => "JsonElement",
            TypeKind.Record or TypeKind.Enum or TypeKind.Union => type.Identifier!,
            TypeKind.File => "FileUpload",
            TypeKind.Events => $"IAsyncEnumerable<ServerEvent<{Of(type.Item!)}>>",
            TypeKind.Lines => $"IAsyncEnumerable<{Of(type.Item!)}>",
            TypeKind.List => $"IReadOnlyList<{Of(type.Item!)}>",
            TypeKind.Map => $"IReadOnlyDictionary<string, {Of(type.Item!)}>",
            _ => type.Kind.ToString(),
        };
}
