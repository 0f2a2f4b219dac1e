using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>Represents the number of records with a type and a state. No record of this server has a result, because the server does not dial.</summary>
internal sealed record RecordCountAnswer(RecordType Type, RecordState State, long Count);
