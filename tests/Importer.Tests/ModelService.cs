using System.Net;
using System.Text;
using System.Text.Json;

namespace Importer.Tests;

/// <summary>
/// A service in memory with the API's two promises, all of a request or none of it and each identifier once, that does anything else
/// at random: it handles requests without a response, late or never, and lets the program die.
/// </summary>
internal sealed class ModelService(Random random, IEnumerable<string> before) : HttpMessageHandler
{
    private readonly HashSet<string> known = [.. before];
    private readonly List<string[]> late = [];
    private readonly int wording = random.Next(4);

    /// <summary>The identifiers in the order in which they were added.</summary>
    internal List<string> Added { get; } = [];

    /// <summary>Ends the program, at once.</summary>
    internal CancellationTokenSource Death { get; set; } = new();

    /// <summary>Whether the last request had reached the service when the program died.</summary>
    internal bool DiedAfterRequest { get; private set; }

    /// <summary>Handles what is still on its way.</summary>
    internal void HandleLate()
    {
        late.ForEach(ids => Handle(ids));
        late.Clear();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. Bodies.Ids(await request.Content!.ReadAsByteArrayAsync(cancellationToken))];
        if (random.Next(3) == 0)
        {
            HandleLate();
        }

        return random.Next(14) switch
        {
            0 => throw Die(afterRequest: false),
            1 => throw Die(Handled(ids)),
            2 => throw Lost(),
            3 => throw Lost(Handled(ids)),
            4 => throw Lost(Later(ids)),
            5 => Problem(500, "The service failed."),
            6 => Problem(504, "The gateway did not wait.", Handled(ids)),
            7 => Problem(409, "The campaign takes no records while it is STARTING."),
            8 => Problem(429, "Slow down."),
            _ => Handle(ids),
        };
    }

    private HttpResponseMessage Handle(string[] ids)
    {
        string[] present = [.. ids.Where(known.Contains)];
        if (present.Length > 0)
        {
            return Refuse(ids, present[random.Next(present.Length)]);
        }

        known.UnionWith(ids);
        Added.AddRange(ids);
        var records = ids.Select(id => new
        {
            id = Guid.NewGuid(),
            crmRecordId = id,
            state = "PENDING",
        });
        return Json(201, JsonSerializer.Serialize(new { records }));
    }

    private HttpResponseMessage Refuse(string[] ids, string id) =>
        wording switch
        {
            0 => Problem(409, $"The campaign already has a record with crmRecordId '{id}'."),
            1 => Problem(409, "A crmRecordId is a duplicate."),
            2 => Problem(400, "Duplicate CRM IDs"),
            _ => Json(
                409,
                JsonSerializer.Serialize(
                    new
                    {
                        detail = "No.",
                        errors = new[] { new { field = $"records[{Array.IndexOf(ids, id)}].crmRecordId" } },
                    }
                )
            ),
        };

    private bool Handled(string[] ids)
    {
        Handle(ids).Dispose();
        return true;
    }

    private bool Later(string[] ids)
    {
        late.Add(ids);
        return true;
    }

    private static HttpRequestException Lost(bool _ = false) =>
        new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    private OperationCanceledException Die(bool afterRequest)
    {
        DiedAfterRequest = afterRequest;
        Death.Cancel();
        return new OperationCanceledException(Death.Token);
    }

    private static HttpResponseMessage Problem(int status, string detail, bool _ = false) =>
        Json(status, JsonSerializer.Serialize(new { detail }));

    private static HttpResponseMessage Json(int status, string json)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new("application/vnd.campaigns.v1+json");
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }
}
