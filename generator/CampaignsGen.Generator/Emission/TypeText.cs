using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Returns types as C#.</summary>
internal static class TypeText
{
    /// <summary>Returns the type, with <c>?</c> if it is nullable.</summary>
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
            TypeKind.Element => WellKnown.JsonElement,
            TypeKind.Record or TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Union => type.Identifier!,
            TypeKind.File => WellKnown.FileUpload,
            TypeKind.Events => $"{WellKnown.IAsyncEnumerable}<{WellKnown.ServerEvent}<{Of(type.Item!)}>>",
            TypeKind.Lines => $"{WellKnown.IAsyncEnumerable}<{Of(type.Item!)}>",
            TypeKind.List => $"{WellKnown.IReadOnlyList}<{Of(type.Item!)}>",
            TypeKind.Map => $"{WellKnown.IReadOnlyDictionary}<string, {Of(type.Item!)}>",
            TypeKind.Guid => WellKnown.Guid,
            TypeKind.Uri => WellKnown.Uri,
            TypeKind.DateOnly => WellKnown.DateOnly,
            TypeKind.DateTimeOffset => WellKnown.DateTimeOffset,
            TypeKind.TimeOnly => WellKnown.TimeOnly,
            TypeKind.TimeSpan => WellKnown.TimeSpan,
            TypeKind.BigInteger => WellKnown.BigInteger,
            TypeKind.Stream => WellKnown.Stream,
            _ => throw new InvalidOperationException($"No C# type stands for {type.Kind}."),
        };
}
