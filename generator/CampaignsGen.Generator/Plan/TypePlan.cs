namespace CampaignsGen.Generator.Plan;

internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    UInt32,
    Int64,
    UInt64,
    BigInteger,
    Single,
    Double,
    Decimal,
    Guid,
    Uri,
    DateOnly,
    DateTimeOffset,
    TimeOnly,
    TimeSpan,
    Bytes,

    /// <summary>Any JSON, kept as received.</summary>
    Element,
    Record,

    /// <summary>An open enum of strings.</summary>
    Enum,

    /// <summary>An open enum of integers.</summary>
    IntegerEnum,
    Union,
    List,
    Map,

    /// <summary>Binary data that is never in memory as a whole.</summary>
    Stream,

    /// <summary>A file to send.</summary>
    File,

    /// <summary>Server-sent events, returned as they arrive.</summary>
    Events,

    /// <summary>Values, returned as they arrive.</summary>
    Lines,
}

/// <summary>Represents the C# type of a value, and thereby how the value is read and written.</summary>
internal sealed record TypePlan(TypeKind Kind)
{
    /// <summary>The name of a generated type.</summary>
    public string? Identifier { get; init; }

    /// <summary>The class that reads and writes the type, or null if its kind determines that.</summary>
    public string? JsonIdentifier { get; init; }

    /// <summary>The type of the items of a list or the values of a map.</summary>
    public TypePlan? Item { get; init; }

    /// <summary>The form in JSON.</summary>
    public JsonForm Form { get; init; }

    /// <summary>Whether a value that cannot be read becomes <c>null</c>.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether the type allows <c>null</c>.</summary>
    public bool Nullable { get; init; }

    public bool IsInteger =>
        Kind is TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.BigInteger;

    public bool IsNumber => IsInteger || Kind is TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    public bool IsValueType =>
        IsNumber
        || Kind
            is TypeKind.Boolean
                or TypeKind.Guid
                or TypeKind.DateOnly
                or TypeKind.DateTimeOffset
                or TypeKind.TimeOnly
                or TypeKind.TimeSpan
                or TypeKind.Element;

    /// <summary>Whether two values are equal in C# if and only if their JSON is equal.</summary>
    public bool IsPlain =>
        (IsNumber && Form == JsonForm.Usual)
        || Kind
            is TypeKind.String
                or TypeKind.Boolean
                or TypeKind.Guid
                or TypeKind.DateOnly
                or TypeKind.Enum
                or TypeKind.IntegerEnum;

    public bool IsCollection => Kind is TypeKind.List or TypeKind.Map;

    /// <summary>Whether two equal values can be objects that C# itself does not consider equal.</summary>
    public bool NeedsValueEquality => Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes or TypeKind.Element;
}
