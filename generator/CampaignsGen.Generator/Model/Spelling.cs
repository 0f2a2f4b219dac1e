namespace CampaignsGen.Generator.Model;

/// <summary>How a value may stand in JSON, beside as its schema's type.</summary>
internal enum Spelling
{
    /// <summary>As its type only.</summary>
    Typed,

    /// <summary>A number or boolean as a text as well.</summary>
    OrText,

    /// <summary>A number as a text as well, <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> among them.</summary>
    OrName,

    /// <summary>A text as a number or boolean as well.</summary>
    OrBare,
}
