namespace PublicApis.Demo;

/// <summary>The requests and responses of the demo for each API.</summary>
internal static class DemoScripts
{
    public static DemoScript Of(string api, string file) =>
        api switch
        {
            "adyen" => Adyen,
            "azure" => Azure,
            "discord" => Discord(file),
            "speech" => Speech,
            "spotify" => Spotify,
            _ => throw new ArgumentOutOfRangeException(nameof(api), api, "The demo has no script for this API."),
        };

    /// <summary>The first attempt fails, and is repeated with the same key. The second order is refused.</summary>
    private static DemoScript Adyen =>
        new(
            "ApiKeyAuth",
            "X-API-Key: ",
            [new(0, "ExampleMerchant", "order-17", "4990"), new(1, "ExampleMerchant", "order-18", "0")],
            new("POST /payments", "{}", 503, "Idempotency-Key: order-17"),
            new(
                "POST /payments",
                """
                {
                  "pspReference": "PSP17", "merchantReference": "order-17", "resultCode": "RedirectShopper",
                  "action": { "type": "redirect", "paymentMethodType": "ideal", "method": "GET", "url": "https://bank.example/17" }
                }
                """,
                200,
                "Idempotency-Key: order-17",
                """{"currency":"EUR","value":4990}""",
                """ "paymentMethod":{"type":"ideal"} """.Trim()
            ),
            new(
                "POST /payments",
                """{ "status": 422, "errorCode": "137", "message": "Invalid amount specified", "errorType": "validation" }""",
                422,
                "Idempotency-Key: order-18"
            )
        );

    private static DemoScript Azure =>
        new(
            "AzureAuth",
            "Authorization: Bearer ",
            [new(0, "0b5a7c1e-5c0e-4d57-a0b3-2f0a6d1d5a10")],
            new(
                "GET /subscriptions/0b5a7c1e-5c0e-4d57-a0b3-2f0a6d1d5a10/providers/Microsoft.Consumption/usageDetails"
                    + "?api-version=2019-05-01-preview&%24top=1000",
                """
                {
                  "value": [
                    { "properties": { "consumedService": "Microsoft.Compute", "cost": 12.5 } },
                    { "properties": { "consumedService": "Microsoft.Storage", "cost": 0.25 } }
                  ],
                  "nextLink": "{server}/page/2"
                }
                """
            ),
            new(
                "GET /page/2",
                """{ "value": [{ "properties": { "consumedService": "Microsoft.Compute", "cost": 7.5 } }] }"""
            )
        );

    /// <summary>The bot may write to the first channel, and not to the second.</summary>
    private static DemoScript Discord(string file) =>
        new(
            "BotToken",
            "Authorization: ",
            [new(0, "2001", file), new(1, "2002", file)],
            new(
                "POST /channels/2001/messages",
                """
                {
                  "id": "3001", "channel_id": "2001", "type": 0, "content": "The report of today",
                  "author": {
                    "id": "4001", "username": "reporter", "avatar": null, "discriminator": "0", "public_flags": 0, "flags": 0,
                    "global_name": null, "primary_guild": null
                  },
                  "attachments": [{
                    "id": "5001", "filename": "report.csv", "size": 25,
                    "url": "https://files.example/report.csv", "proxy_url": "https://files.example/report.csv"
                  }],
                  "mentions": [], "mention_roles": [], "embeds": [], "components": [], "flags": 0, "pinned": false,
                  "mention_everyone": false, "tts": false, "timestamp": "2030-01-31T18:00:00+00:00", "edited_timestamp": null
                }
                """,
                200,
                "name=\"files[0]\"; filename=\"report.csv\"",
                "2030-01-31,17"
            ),
            new("POST /channels/2002/messages", """{ "code": 50013, "message": "Missing Permissions" }""", 403)
        );

    private static DemoScript Speech =>
        new(
            "ApiKey",
            "Ocp-Apim-Subscription-Key: ",
            [new(0, "en-GB", "https://files.example/call.wav")],
            new(
                "POST /transcriptions",
                Job("NotStarted"),
                201,
                """{"contentUrls":["https://files.example/call.wav"],"locale":"en-GB","displayName":"Recording"}"""
            ),
            new("GET /transcriptions/9a1f0f5e-3f0f-4a39-9d9f-0c9d3f6f1a11", Job("Succeeded")),
            new(
                "GET /transcriptions/9a1f0f5e-3f0f-4a39-9d9f-0c9d3f6f1a11/files",
                """
                {
                  "values": [
                    { "kind": "TranscriptionReport", "name": "report.json" },
                    {
                      "kind": "Transcription", "name": "call.json", "properties": { "duration": "PT42S" },
                      "links": { "contentUrl": "https://files.example/call.json" }
                    }
                  ]
                }
                """
            )
        );

    private static string Job(string status) =>
        $$"""
            {
              "self": "https://speech.example/transcriptions/9a1f0f5e-3f0f-4a39-9d9f-0c9d3f6f1a11",
              "displayName": "Recording", "locale": "en-GB", "status": "{{status}}"
            }
            """;

    private static DemoScript Spotify =>
        new(
            "Oauth2_0",
            "Authorization: Bearer ",
            [new(0, "morning")],
            new(
                "GET /playlists/morning/items?limit=50&additional_types=track%2Cepisode",
                Page(
                    0,
                    "\"{server}/next\"",
                    """{ "type": "track", "name": "A Song", "artists": [{ "name": "A Band" }] }"""
                )
            ),
            new(
                "GET /playlists/morning/items?limit=50&offset=1&additional_types=track%2Cepisode",
                Page(
                    1,
                    "null",
                    """
                    {
                      "type": "episode", "id": "e1", "name": "An Episode", "description": "", "html_description": "",
                      "audio_preview_url": null, "duration_ms": 60000, "explicit": false, "external_urls": {}, "href": "",
                      "images": [], "is_externally_hosted": false, "is_playable": true, "languages": ["en"],
                      "release_date": "2030-01-31", "release_date_precision": "day", "uri": "spotify:episode:e1",
                      "show": {
                        "id": "s1", "name": "A Show", "publisher": "A Station", "description": "", "html_description": "",
                        "available_markets": ["GB"], "copyrights": [], "explicit": false, "external_urls": {}, "href": "",
                        "images": [], "is_externally_hosted": false, "languages": ["en"], "media_type": "audio",
                        "type": "show", "uri": "spotify:show:s1", "total_episodes": 1
                      }
                    }
                    """
                )
            )
        );

    private static string Page(int offset, string next, string item) =>
        $$"""
            {
              "href": "", "limit": 50, "offset": {{offset}}, "total": 2, "previous": null, "next": {{next}},
              "items": [{ "item": {{item}} }]
            }
            """;
}
