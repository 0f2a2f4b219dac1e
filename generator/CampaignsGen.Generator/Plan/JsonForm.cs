namespace CampaignsGen.Generator.Plan;

/// <summary>How a value of a C# type is read and written, where C# has one type for several forms.</summary>
internal enum JsonForm
{
    /// <summary>As the runtime reads and writes the type of itself.</summary>
    Usual,

    /// <summary>Read as a text too, written as usual.</summary>
    OrText,

    /// <summary>Read as a text too, and a number that JSON has not by its name, which is written as well.</summary>
    OrName,

    /// <summary>A text that is read as a number or boolean too, written as usual.</summary>
    OrBare,

    /// <summary>A duration as .NET writes it: <c>1.02:03:04</c>.</summary>
    Constant,

    /// <summary>A point in time as HTTP's headers have it.</summary>
    HttpDate,

    /// <summary>A point in time as whole seconds since 1970.</summary>
    UnixSeconds,

    /// <summary>A point in time as seconds since 1970, with a fraction.</summary>
    UnixTime,

    /// <summary>Octets in the alphabet that is safe in URLs, without padding.</summary>
    Base64Url,
}
