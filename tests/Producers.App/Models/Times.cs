namespace Producers.App.Models;

/// <summary>Times and other values that are text in JSON.</summary>
public sealed class Times
{
    public DateTime Utc { get; set; }
    public DateTimeOffset Offset { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public Guid Id { get; set; }
    public Uri Link { get; set; } = new("https://example.com/");
    public char Letter { get; set; } = 'x';
    public byte[] Octets { get; set; } = [];
    public DateTime? MaybeUtc { get; set; }
    public DateTimeOffset? MaybeOffset { get; set; }
    public DateOnly? MaybeDate { get; set; }
    public TimeOnly? MaybeTime { get; set; }
    public TimeSpan? MaybeSpan { get; set; }
    public Guid? MaybeId { get; set; }
    public Uri? MaybeLink { get; set; }
    public byte[]? MaybeOctets { get; set; }
    public List<TimeSpan>? Spans { get; set; }
    public Dictionary<string, DateOnly>? Dates { get; set; }
}
