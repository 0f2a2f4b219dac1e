namespace EndToEnd.Tests.RoundTrips;

/// <summary>Something that goes wrong with values of a schema, for a reason.</summary>
/// <param name="Document">Where.</param>
/// <param name="Schema">The schema's name.</param>
/// <param name="Text">Stands somewhere in what is said.</param>
/// <param name="Reason">Why it has to be so, or whose fault it is.</param>
internal sealed record RoundTripExcuse(string Document, string Schema, string Text, string Reason)
{
    public bool Covers(RoundTripFault fault) =>
        Schema == fault.Schema && fault.Text.Contains(Text, StringComparison.Ordinal);
}

/// <summary>What is not read as NJsonSchema judges. An entry that is not needed any more fails its document's test.</summary>
internal static class RoundTripExcuses
{
    private const string Intellifi = "3.0/intellifi.nl-openapi.yaml";
    private const string Linqr = "3.1/linqr.app-openapi.yaml";
    private const string Spotify = "3.0/sonallux-fixed-spotify-open-api.yaml";
    private const string Nexmo = "3.0/Nexmo-definitions-voice.yaml";

    private const string ToldByProperty =
        "The choice is told by a property that only one branch has. With another type of value the object is one of a branch "
        + "that allows properties of any name and type, which is valid and hardly meant; the client says what is wrong.";
    private const string BranchesOverlap =
        "The branches of a oneOf require nothing and allow everything: what obeys one of them obeys all, so nothing is valid.";

    private const string WrittenByItself =
        "The property tells the objects of a choice apart and has one value here. The document lets it be left out; the client "
        + "always writes it, because a server that takes the choice cannot tell the object without it.";

    public static IReadOnlyList<RoundTripExcuse> All { get; } =
    [
        new(Linqr, "LinearGradient", "\"linear\" came from nowhere", WrittenByItself),
        new(Linqr, "RadialGradient", "\"radial\" came from nowhere", WrittenByItself),
        new(Linqr, "MeCardData", "\"mecard\" came from nowhere", WrittenByItself),
        new(Linqr, "VCardData", "\"vcard\" came from nowhere", WrittenByItself),
        new(Spotify, "PagingSavedTrackObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "PagingTrackObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "TrackObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "PlayHistoryObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "CursorPagingPlayHistoryObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "RecommendationsObject", "\"track\" came from nowhere", WrittenByItself),
        new(Spotify, "SavedTrackObject", "\"track\" came from nowhere", WrittenByItself),
        new("3.0/sakari.io-openapi.yaml", "Event", "$.data.contact: expected an object", ToldByProperty),
        new("3.1/christianhelle-v3.1-lmstudio.json", "LoadModelResponse", "$.load_config.num_experts", ToldByProperty),
        new(Nexmo, "CreateCallRequestNcco", "$.to[0].extension: expected a string", ToldByProperty),
        new(Nexmo, "CreateCallRequestBase", "$.to[0].extension: expected a string", ToldByProperty),
        new(Intellifi, "Item", "no value is accepted", BranchesOverlap),
        new(Intellifi, "SpotGet", "no value is accepted", BranchesOverlap),
    ];
}
