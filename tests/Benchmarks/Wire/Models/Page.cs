using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Wire.Models;

internal sealed class HandPage
{
    public List<HandItem> Items { get; set; } = null!;
}

internal sealed class HandItem
{
    public Guid Id { get; set; }
    public string Name { get; set; } = null!;
    public string? Description { get; set; }
    public HandKind? Kind { get; set; }
    public DateTimeOffset? CreatedAt { get; set; }
    public DateTimeOffset? UpdatedAt { get; set; }
    public int? Count { get; set; }
    public long? Total { get; set; }
    public double? Price { get; set; }
    public double? Weight { get; set; }
    public bool? IsActive { get; set; }
    public bool? IsPublic { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? PostalCode { get; set; }
    public string? Country { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public List<string>? Tags { get; set; }
    public int? Score { get; set; }
    public int? Rank { get; set; }
    public string? Comment { get; set; }
    public string? Owner { get; set; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(HandPage))]
internal sealed partial class HandPageContext : JsonSerializerContext;
