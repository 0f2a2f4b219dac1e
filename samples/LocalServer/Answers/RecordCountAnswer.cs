using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>How many records share a type and a state. No record of this server ever has a result: nobody is dialled.</summary>
internal sealed record RecordCountAnswer(RecordType Type, RecordState State, long Count);
