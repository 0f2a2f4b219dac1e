namespace CampaignsGen.Generator.Model;

/// <summary>Specifies in which other JSON types, besides the schema's type, a value can be written.</summary>
internal enum Spelling
{
    /// <summary>Only in its type.</summary>
    Typed,

    /// <summary>A number or boolean can also be a string.</summary>
    OrText,

    /// <summary>A number can also be a string, including <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</summary>
    OrName,

    /// <summary>A string can also be a number or boolean.</summary>
    OrBare,
}
