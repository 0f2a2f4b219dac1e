namespace CampaignsGen.Generator.Plan;

/// <summary>Specifies how a value of a C# type is read and written, if the type is used for several forms.</summary>
internal enum JsonForm
{
    /// <summary>The form that the runtime uses for the type by default.</summary>
    Usual,

    /// <summary>Also read from a string; written as usual.</summary>
    OrText,

    /// <summary>Also read from a string, including the names of numbers that JSON does not support, which are also written.</summary>
    OrName,

    /// <summary>A string that is also read from a number or boolean; written as usual.</summary>
    OrBare,

    /// <summary>A duration in the format of .NET: <c>1.02:03:04</c>.</summary>
    Constant,

    /// <summary>A point in time in the format of HTTP headers.</summary>
    HttpDate,

    /// <summary>A point in time in whole seconds since 1970.</summary>
    UnixSeconds,

    /// <summary>A point in time in seconds since 1970, with a fraction.</summary>
    UnixTime,

    /// <summary>Binary data in the URL-safe Base64 alphabet, without padding.</summary>
    Base64Url,
}
