namespace CampaignsGen.LocalServer.Answers;

/// <summary>Represents the records that addRecords added, in the order of the request.</summary>
internal sealed record RecordsAnswer(IReadOnlyList<Campaigns.Record> Records);
