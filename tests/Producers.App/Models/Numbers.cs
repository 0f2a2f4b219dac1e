using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Producers.App.Models;

/// <summary>Numbers of every width.</summary>
public sealed record Widths(
    byte Byte,
    short Short,
    ushort UShort,
    int Int,
    uint UInt,
    long Long,
    ulong ULong,
    float Float,
    double Double,
    decimal Decimal,
    bool Bool
);

/// <summary>The same, each of which may be missing.</summary>
public sealed class NullableWidths
{
    public byte? Byte { get; set; }
    public short? Short { get; set; }
    public ushort? UShort { get; set; }
    public int? Int { get; set; }
    public uint? UInt { get; set; }
    public long? Long { get; set; }
    public ulong? ULong { get; set; }
    public float? Float { get; set; }
    public double? Double { get; set; }
    public decimal? Decimal { get; set; }
    public bool? Bool { get; set; }
    public int?[]? Ints { get; set; }
    public Dictionary<string, decimal?>? Decimals { get; set; }
}

/// <summary>Something that is sold.</summary>
public record Item(
    int Id,
    string Name,
    decimal Price,
    double? Ratio,
    long Stock,
    Level Level,
    Colour Colour,
    string[] Tags,
    Dictionary<string, int> Sizes
);

/// <summary>What may be said of a new item.</summary>
public sealed class NewItem
{
    [Required]
    [StringLength(20, MinimumLength = 2)]
    public required string Name { get; set; }

    [Range(0, 1000)]
    public decimal Price { get; set; }

    [DefaultValue(5)]
    public int Stock { get; set; } = 5;
    public Level? Level { get; set; }
    public Colour Colour { get; set; }

    [RegularExpression("^[A-Z]{3}$")]
    public string? Code { get; set; }

    [MaxLength(3)]
    public List<string>? Tags { get; set; }
}

/// <summary>Where it stands, written as a number.</summary>
public enum Level
{
    Low = -1,
    None = 0,
    High = 10,
}

/// <summary>Written as text.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Colour>))]
public enum Colour
{
    Red,
    DarkGreen,
    Blue,
}

/// <summary>Enums in every place.</summary>
public sealed class Enums
{
    public Level Level { get; set; }
    public Level? MaybeLevel { get; set; }
    public Colour Colour { get; set; }
    public Colour? MaybeColour { get; set; }
    public List<Level> Levels { get; set; } = [];
    public List<Colour> Colours { get; set; } = [];
    public Dictionary<string, Colour> Named { get; set; } = [];
    public Dictionary<Colour, int> Counts { get; set; } = [];
}
