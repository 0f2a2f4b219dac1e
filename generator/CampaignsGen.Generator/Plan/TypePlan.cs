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

    /// <summary>Any JSON, kept as it came.</summary>
    Element,
    Record,

    /// <summary>An open enum of texts.</summary>
    Enum,

    /// <summary>An open enum of whole numbers.</summary>
    IntegerEnum,
    Union,
    List,
    Map,

    /// <summary>Octets, never held in memory as a whole.</summary>
    Stream,

    /// <summary>A file to be sent.</summary>
    File,

    /// <summary>Server-sent events, as they come.</summary>
    Events,

    /// <summary>Values, as they come.</summary>
    Lines,
}

/// <summary>The C# type of a value, and with it how the value is read and written.</summary>
internal sealed record TypePlan(TypeKind Kind)
{
    /// <summary>The type's name where it is one of ours.</summary>
    public string? Identifier { get; init; }

    /// <summary>The class that reads and writes it; null where that is done by what its kind says.</summary>
    public string? JsonIdentifier { get; init; }

    /// <summary>What a list or a map holds.</summary>
    public TypePlan? Item { get; init; }

    /// <summary>How it stands in JSON.</summary>
    public JsonForm Form { get; init; }

    /// <summary>Whether <c>null</c> stands for a value that cannot be read.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether <c>null</c> is one of its values.</summary>
    public bool Nullable { get; init; }

    public bool IsNumber =>
        Kind
            is TypeKind.Int32
                or TypeKind.UInt32
                or TypeKind.Int64
                or TypeKind.UInt64
                or TypeKind.BigInteger
                or TypeKind.Single
                or TypeKind.Double
                or TypeKind.Decimal;

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

    /// <summary>Whether two values are equal in C# exactly where their JSON is.</summary>
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

    /// <summary>Whether two equal values may be different objects that C# itself holds for different.</summary>
    public bool NeedsValueEquality => Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes or TypeKind.Element;
}
